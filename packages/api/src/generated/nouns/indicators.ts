export { Indicator as Indicator } from "../../indicators/Indicator.ts";
export { indicator as Query_indicator } from "../../indicators/Query.indicator.ts";
export { indicatorBreaches as Query_indicatorBreaches } from "../../indicators/Query.indicatorBreaches.ts";
export { indicatorComparison as Query_indicatorComparison } from "../../indicators/Query.indicatorComparison.ts";
export { indicatorGap as Query_indicatorGap } from "../../indicators/Query.indicatorGap.ts";
export { indicatorMembers as Query_indicatorMembers } from "../../indicators/Query.indicatorMembers.ts";
export { indicatorTargets as Query_indicatorTargets } from "../../indicators/Query.indicatorTargets.ts";
export { indicators as Query_indicators } from "../../indicators/Query.indicators.ts";

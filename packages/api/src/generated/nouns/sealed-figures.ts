export { sealedFigure as Query_sealedFigure } from "../../sealed-figures/Query.sealedFigure.ts";
export { sealedFigureDifferences as Query_sealedFigureDifferences } from "../../sealed-figures/Query.sealedFigureDifferences.ts";
export { sealedFigures as Query_sealedFigures } from "../../sealed-figures/Query.sealedFigures.ts";
export { SealedCell as SealedCell } from "../../sealed-figures/SealedCell.ts";
export { SealedFigure as SealedFigure } from "../../sealed-figures/SealedFigure.ts";

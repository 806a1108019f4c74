export { sealFigure as Mutation_sealFigure } from "../../sealed-figures/Mutation.sealFigure.ts";

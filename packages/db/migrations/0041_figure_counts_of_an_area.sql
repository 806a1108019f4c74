-- A cell of one area, and a row of a grid, is looked for by the area: of a month there are rows of all others beside it.
create index figure_count_icb on figure_count (source, icb, month);
create index figure_count_area_authority on figure_count (source, area_authority, month);

/** The most characters that the texts of a card may have. Apart from the schemas, so that forms can
 * name the limits without loading what checks them. */
export const maxTitleLength = 500;
export const maxNotesLength = 20_000;
export const maxNameLength = 200;
export const maxLabelsLength = 2_000;
export const maxAddressLength = 2_000;

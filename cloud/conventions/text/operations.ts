/** The words of a convention: written, suggested to, published in versions. */
export const textOperations = {};

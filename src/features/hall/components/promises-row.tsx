/** How many promises are under way and late; opens the public board. */
export const PromisesRow = () => null;

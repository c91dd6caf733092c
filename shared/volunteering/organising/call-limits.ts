/** People called for each one who is missing; most who are asked cannot come. */
const calledForEach = 10;
/** People called at least, however few are missing. */
const leastCalled = 20;

/** How many volunteers are called to a shift at most, so that the others can be called to the next one. */
export const mostCalled = (missing: number): number =>
  Math.max(leastCalled, missing * calledForEach);

/** How many people a shift lacks: up to what it needs, as far as places are free. */
export const missingPeople = (shift: {
  needed: number;
  confirmed: number;
  freePlaces: number;
}): number => Math.max(0, Math.min(shift.needed - shift.confirmed, shift.freePlaces));

/** Strokes of a character, as somebody draws it in a box of 100: across, down, and two that lean. */
const character = [
  [10, 15, 45, 12, 90, 16],
  [50, 5, 51, 45, 48, 95],
  [48, 50, 30, 75, 12, 90],
  [52, 50, 72, 74, 92, 88],
  [20, 50, 50, 48, 82, 52],
] as const;

/** A signature of two or three characters, another one for each number. */
export function drawnName(number: number): number[][] {
  const characters = 2 + (number % 2);
  const size = 900 / 3.4;
  return Array.from({ length: characters }, (_, place) => {
    const left = 60 + place * size * 1.1;
    const kept = character.filter((_stroke, at) => (number + place + at) % 5 !== 0);
    return kept.map((stroke) =>
      stroke.map((value, at) => {
        const shake = ((number * 7 + place * 13 + at * 5 + value) % 9) - 4;
        return Math.round((at % 2 === 0 ? left : 140) + ((value + shake) * size) / 100);
      }),
    );
  }).flat();
}

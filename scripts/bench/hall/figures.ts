export const median = (figures: readonly number[]): number =>
  [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

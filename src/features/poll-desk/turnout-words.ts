import { areaText } from '@/shared/area-text';
import { headsText } from '@/shared/polls/counted-words';
import type { Turnout } from './turnout-types';

type Asked = Turnout['missing'];
type Counting = Pick<Turnout['ruleSet'], 'basis' | 'measure'>;

/** "38 人、2135.40 平方米": what is asked or missing, leaving out what is not counted or met already. */
export const askedText = (counting: Counting, { heads, areaHundredths }: Asked): string =>
  [
    heads > 0 ? headsText(counting, heads) : '',
    areaHundredths !== null && areaHundredths > 0 ? areaText(areaHundredths) : '',
  ]
    .filter(Boolean)
    .join('、');

type Part = { roll: Turnout['roll']; tookPart: Turnout['tookPart'] };

/** Voters of a building or entrance who have not taken part. */
export const headsMissing = ({ roll, tookPart }: Part): number => roll.heads - tookPart.heads;

/** Those with the most voters missing first: where a walk brings most. */
export const whereToGo = <Place extends Part>(places: readonly Place[]): Place[] =>
  places
    .filter((place) => headsMissing(place) > 0)
    .sort((a, b) => headsMissing(b) - headsMissing(a));

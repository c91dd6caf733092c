import type { TopicDetail } from '../hall-types';
import { ArgumentsEntry } from './arguments-entry';
import { NeighbourEntry } from './neighbour-entry';
import { OpinionsEntry } from './opinions-entry';
import { PromiseEntry } from './promise-entry';
import { SeatsEntry } from './seats-entry';
import { SessionsEntry } from './sessions-entry';
import { TextEntry } from './text-entry';

/** The ways to what hangs on a topic; each part shows itself where there is something of it. */
export const TopicParts = ({ topic }: { topic: TopicDetail }) => (
  <>
    <PromiseEntry topic={topic} />
    <OpinionsEntry topic={topic} />
    <ArgumentsEntry topic={topic} />
    <TextEntry topic={topic} />
    <SessionsEntry topic={topic} />
    <SeatsEntry topic={topic} />
    <NeighbourEntry topic={topic} />
  </>
);

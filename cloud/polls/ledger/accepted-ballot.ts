import type { GatheredCall } from '@/cloud/platform/gathered-operation';
import { ballotProblems } from '@/shared/polls/ballot-paper';
import { canonicalAnswers } from '@/shared/polls/methods/canonical-answer';
import type { PaperItem } from '@/shared/polls/methods/check-answer';
import { votingPerson } from '@/shared/polls/voting-person';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll } from '../poll-row';
import type { Turn } from '../voter-standing';
import type { CastInput } from './cast-ballot';
import type { NewBallot } from './new-ballot';

/** What is known about the calls of one batch. */
export interface CastScene {
  polls: ReadonlyMap<string, AnnouncedPoll>;
  papers: ReadonlyMap<string, readonly PaperItem[]>;
  /** By voter id; who casts in this batch stands in them for those who come after. */
  turns: ReadonlyMap<string, Turn>;
  /** Persons of the register, by account. */
  persons: ReadonlyMap<string, readonly string[]>;
}

/** The ballot of a call, or why it is refused. Calls of one batch are judged in their order. */
export function acceptedBallot(
  scene: CastScene,
  { accountId, requestId, input }: GatheredCall<CastInput>,
  now: Date,
): NewBallot | Refusal {
  const poll = scene.polls.get(input.pollId);
  if (!poll) return new Refusal('pollNotFound');
  const turn = turnIn(scene, input);
  const person = votingPerson(poll, turn, scene.persons.get(accountId) ?? [], now);
  if (!person.ok) return new Refusal(person.refusal.code, person.refusal.details);
  if (turn === null) return new Refusal('notOnRoll');
  const [problem] = ballotProblems(scene.papers.get(poll.id) ?? [], input.answers);
  if (problem) return new Refusal(problem.code, problem.details);

  turn.castById ??= person.value;
  return {
    voterId: turn.voterId,
    row: turn.row,
    channel: 'app',
    personId: person.value,
    accountId,
    requestId,
    entryId: null,
    answers: canonicalAnswers(input.answers),
    nonce: input.nonce,
    statedAt: now,
    previous: turn.previous,
  };
}

function turnIn(scene: CastScene, { pollId, voterId }: CastInput): Turn | null {
  const turn = scene.turns.get(voterId);
  return turn?.pollId === pollId ? turn : null;
}

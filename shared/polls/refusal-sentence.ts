import { type PollRefusal, pollRefusals } from './refusals';

/** What a person reads for a rule's refusal, before anything was sent. */
export function refusalSentence({ code, details }: PollRefusal): string {
  const message: string | ((details: never) => string) = pollRefusals[code];
  return typeof message === 'string' ? message : message(details as never);
}

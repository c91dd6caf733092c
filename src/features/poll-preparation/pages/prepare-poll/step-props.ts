import type { PollRefusal } from '@/shared/polls/refusals';
import type { RuleSet } from '@/shared/polls/rule-set';
import type { DraftForm } from './draft-form';

/** What every step of the form works with. */
export type StepProps = {
  form: DraftForm;
  ruleSet: RuleSet;
  change: (changes: Partial<DraftForm>) => void;
  /** Of this step, once one has tried to go on. */
  problems: readonly PollRefusal[];
};

import { useEffect, useRef, useState } from 'react';
import { isSameOwnRuleSet } from '@/shared/polls/own-rules/own-rule-set';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { useDraft } from '@/src/platform/use-draft';
import type { PollDraft } from '../../poll-draft';
import { contentOf, type DraftForm, formOf } from './draft-form';

type Kept = { form: DraftForm; revision: number };

/**
 * The form of a draft. Every change is kept on the phone at once and on the server with each step;
 * what was kept for an older revision is left aside, because a colleague has saved since.
 */
export function useDraftForm(draft: PollDraft) {
  const { pollId, ruleSets } = draft;
  const [fromServer] = useState<Kept>(() => ({ form: formOf(draft), revision: draft.revision }));
  const [kept, keep, forget] = useDraft<Kept>(`poll-draft:${pollId}`, fromServer);
  const isOutdated = kept.revision < fromServer.revision;
  useEffect(() => {
    if (isOutdated) keep(fromServer);
  }, [isOutdated, keep, fromServer]);
  const { form, revision } = isOutdated ? fromServer : kept;
  // What is typed while a step is being saved must not be undone by the saving's end.
  const latest = useRef(form);
  latest.current = form;
  const save = useCommand(cloudClient.polls.savePollDraft.mutate, {
    refetches: [cloud.polls.listPollDrafts.pathKey()],
  });
  // A draft under an older version of an own rule set comes up under the newest, to be read anew.
  const ruleSet =
    ruleSets.find(({ id }) => id === form.ruleSetId) ??
    ruleSets.find(({ id }) => isSameOwnRuleSet(form.ruleSetId, id)) ??
    ruleSets[0];
  return {
    form,
    revision,
    ruleSet,
    change: (changes: Partial<DraftForm>) => {
      latest.current = { ...latest.current, ...changes };
      keep({ form: latest.current });
    },
    forget,
    isSaving: save.isRunning,
    saveFailure: save.failure,
    /** Answers whether it was saved; why not stands in `saveFailure`. */
    save: async (): Promise<boolean> => {
      if (!ruleSet) return false;
      const content = { ...contentOf(form, ruleSet), ruleSetId: ruleSet.id };
      try {
        const saved = await save.runAndWait({ pollId, revision, ...content });
        keep({ revision: saved.revision });
        return true;
      } catch {
        return false;
      }
    },
  };
}

export type DraftFormState = ReturnType<typeof useDraftForm>;

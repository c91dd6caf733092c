import { useState } from 'react';

/** What somebody ticks and chooses before they take a place; ticks are for one wording of the risks. */
export function useTerms(riskRevision: number | undefined) {
  const [acceptedRevision, acceptRisks] = useState<number | null>(null);
  const [overlapAccepted, acceptOverlap] = useState(false);
  const [postId, choosePost] = useState<string | null>(null);
  return {
    risksAccepted: riskRevision !== undefined && acceptedRevision === riskRevision,
    acceptRisks: (accepted: boolean) => acceptRisks(accepted ? (riskRevision ?? null) : null),
    ...{ overlapAccepted, acceptOverlap, postId, choosePost },
  };
}

export type Terms = ReturnType<typeof useTerms>;

import { legalEffects } from '@/shared/polls/legal-effects';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import type { Adoption } from '../adoption/adoption-of';

/** How an edition was adopted, in one sentence for everybody. */
export function adoptionSentence(adoption: Adoption): string {
  const day = shanghaiDayText(startOfShanghaiDay(adoption.adoptedOn));
  if (adoption.by === 'poll') {
    const effect = legalEffects[adoption.poll.legalEffect].label;
    return `${day}经${adoption.ruleSetName}表决通过（线上和纸质表决，${effect}），结果证书可以在“表决”里核对。`;
  }
  const { counts } = adoption.meeting;
  return [
    `${day}经${adoption.ruleSetName}现场会议表决通过：`,
    `应到 ${counts.eligible.heads}，到会 ${counts.present.heads}，`,
    `赞成 ${counts.approve.heads}，反对 ${counts.reject.heads}，弃权 ${counts.abstain.heads}。`,
  ].join('');
}

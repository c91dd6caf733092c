import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { Channel } from '../channels';
import type { SetAsideReason, Statement } from './which-ballot-counts';

const statementWords: Readonly<Record<Channel, string>> = {
  app: '在手机上投的票',
  paper: '交的纸质票',
  telephone: '电话里说的意见',
  doorToDoor: '上门时说的意见',
  proxy: '由受托人交的委托票',
};

/** “2026年10月3日 09:00 交的纸质票”: that somebody spoke and how, never what they said. */
export const statementText = ({ channel, statedAt }: Statement): string =>
  `${shanghaiTimeText(statedAt)} ${statementWords[channel]}`;

/** The rule in one sentence, for staff and voters alike. */
export const conflictRule =
  '一户交了几次票的，以本人最后一次表达为准，不看录入的先后；委托的票不能代替本人的票。';

/** Why an entry is kept and not counted, for staff and voters alike. */
export const setAsideWords: Readonly<Record<SetAsideReason, string>> = {
  laterStatement: '这一户后来又投过票，以最后一次为准。这张票留存备查，不计票。',
  ownStatement: '这一户本人已经投过票，委托的票不能代替本人的票。这张票留存备查，不计票。',
  anotherCoOwner: '这一户的票由另一位共有人代表投。这张票留存备查，不计票。',
};

/**
 * What becomes of an entered ballot beside the one that stands, before somebody confirms it and for
 * its voter afterwards. Says that a ballot stands and by which way, never how it was cast.
 */
export function conflictText(
  standing: Statement | null,
  entered: Statement,
  reason: SetAsideReason | null,
): string {
  const before = standing === null ? '' : `这一户已有${statementText(standing)}。`;
  if (reason !== null) return `${before}${setAsideWords[reason]}`;
  return standing === null
    ? '这一户还没有别的票，核对通过后，这张票就算数。'
    : `${before}按规则以本人最后一次表达为准：核对通过后，改以${statementText(entered)}为准。`;
}

import type { IconName } from '@/src/ui/icon/icon';
import type { Tone } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { KeptScan } from './scan-queue';

export interface ScanWords {
  title: string;
  note: string;
  icon: IconName;
  tone: Tone;
}

/** What became of a scan, in words that say what happens next. */
export function scanWords({ event, answer, refusal }: KeptScan): ScanWords {
  const what = event === 'arrive' ? '签到' : '签退';
  if (refusal !== null)
    return { title: `${what}没有成功`, note: refusal, icon: 'circle-alert', tone: 'danger' };
  if (answer === null)
    return {
      title: `${what}已保存在手机里`,
      note: '还没有送到。联网以后会自动再送，不会重复计算，请不要卸载或清理。',
      icon: 'hourglass',
      tone: 'warning',
    };
  const at = dayAndTime(answer.at);
  if (answer.outcome === 'risksToAccept')
    return {
      title: '已扫码，还差一步',
      note: '您没有报名这个班次。看过风险说明、点接受以后，才算签到。',
      icon: 'shield-alert',
      tone: 'warning',
    };
  if (answer.outcome === 'alreadyThere' || answer.outcome === 'alreadyLeft')
    return { title: `之前已经${what}，不用再扫`, note: at, icon: 'circle-check', tone: 'neutral' };
  if (answer.outcome === 'kept')
    return {
      title: `${what}已收到`,
      note: `${at}。现在还不能直接计入，会由负责人核对。`,
      icon: 'hourglass',
      tone: 'warning',
    };
  if (answer.toConfirm)
    return {
      title: `${what}已收到，等负责人确认`,
      note: `${at}。这次扫码送到得晚，负责人确认以后才计入时长。`,
      icon: 'hourglass',
      tone: 'warning',
    };
  return { title: `${what}成功`, note: at, icon: 'circle-check', tone: 'success' };
}

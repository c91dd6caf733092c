import { minutesText } from '@/shared/volunteering/minutes-text';
import { Callout } from '@/src/ui/callout/callout';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';

/** Whether a certificate is valid, as icon and word. */
export const ValidityTag = ({ isRevoked }: { isRevoked: boolean }) =>
  isRevoked ? (
    <StatusTag icon="ban" tone="danger">
      已作废
    </StatusTag>
  ) : (
    <StatusTag icon="badge-check" tone="success">
      有效
    </StatusTag>
  );

/** What anyone is told first who checks a certificate. */
export const Validity = ({ number, revokedAt }: { number: string; revokedAt: string | null }) =>
  revokedAt === null ? (
    <Callout tone="success" icon="badge-check" title="这张证明有效">
      {`编号 ${number}。请核对纸上的内容和下面是否一样，并请持有人出示身份证件。`}
    </Callout>
  ) : (
    <Callout tone="danger" icon="ban" title="这张证明已经作废">
      {`编号 ${number}，${dayAndTime(revokedAt)} 作废，不能再使用。需要的话，请向出具单位查问。`}
    </Callout>
  );

/** Entries behind a certificate were corrected after it was issued: somebody has to look. */
export const ChangedSince = ({ changedMinutes }: { changedMinutes: number }) =>
  changedMinutes === 0 ? null : (
    <Callout tone="warning" title="开具以后，时长有更正">
      {`这张证明里的服务后来${changedMinutes < 0 ? '减少' : '增加'}了 ${minutesText(Math.abs(changedMinutes))}。请核对要不要作废并重新开具。`}
    </Callout>
  );

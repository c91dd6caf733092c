import type { Block, Sheet } from '@/cloud/documents/public';
import { shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { certificateCodeText } from '@/shared/volunteering/certificates/certificate-code';
import type {
  CertificateContent,
  CertifiedActivity,
} from '@/shared/volunteering/certificates/certificate-content';
import { minutesText } from '@/shared/volunteering/minutes-text';

export interface PrintedCertificate {
  content: CertificateContent;
  number: string;
  token: string;
  issuedAt: Date;
  revokedAt: Date | null;
  /** What the code on it says. */
  code: string;
}

const day = (date: string): string => shanghaiDayText(startOfShanghaiDay(date));

/**
 * The certificate on paper, with every item the law asks for and a place for the seal. No number of an
 * identity document is kept: whoever shows the paper shows their card with it.
 */
export const certificateSheet = (certificate: PrintedCertificate): Sheet => {
  const { content, number } = certificate;
  return {
    head: {
      communityName: content.communityName,
      kind: '志愿服务证明',
      title: '志愿服务记录证明',
      label: certificate.revokedAt === null ? `编号 ${number}` : '已作废',
    },
    foot: `志愿服务证明 · 编号 ${number} · 免费开具 · 真伪请扫码核对`,
    blocks: [
      { kind: 'text', text: statement(content) },
      { kind: 'facts', facts: facts(certificate) },
      { kind: 'heading', text: '服务内容' },
      activityTable(content.activities),
      {
        kind: 'together',
        blocks: [
          { kind: 'heading', text: '核对' },
          checkCode(certificate),
          // Evenly spaced: 0 and O, 1 and l are told apart.
          { kind: 'text', look: 'mono', text: `核验码　${certificateCodeText(certificate.token)}` },
          {
            kind: 'signatures',
            names: ['负责人', '经办人', `${content.issuer}（盖章）`, '日期'],
          },
          { kind: 'gap', height: 60 },
        ],
      },
    ],
  };
};

const statement = ({ volunteerName, fromDate, untilDate, minutes }: CertificateContent): string =>
  `兹证明 ${volunteerName} 于 ${day(fromDate)} 至 ${day(untilDate)} 参加志愿服务，服务时长共 ${minutesText(minutes)}（不含往返路程时间）。服务时长已在社区内公示，公示期满没有未处理的异议。`;

function facts({ content, number, issuedAt, revokedAt }: PrintedCertificate): [string, string][] {
  const { volunteerName, minutes, purpose, issuer, communityName, replaces, notes } = content;
  return [
    ['姓名', volunteerName],
    ['身份证件', '请与本人出示的证件核对（系统不保存证件号码）'],
    ['服务时长', `${minutesText(minutes)}（${minutes} 分钟）`],
    ['用途', purpose],
    ['出具单位', `${communityName} ${issuer}`],
    ['负责人', content.responsible],
    ['经办人', content.handler],
    ['联系方式', content.contact],
    ['证明编号', number],
    ['出具日期', shanghaiDayText(issuedAt)],
    [
      '备注',
      [notes, replaces && `代替编号 ${replaces} 的证明。`].filter(Boolean).join(' ') || '无',
    ],
    ...(revokedAt === null
      ? []
      : [['状态', `已于 ${shanghaiDayText(revokedAt)} 作废`] as [string, string]]),
  ];
}

const activityTable = (activities: readonly CertifiedActivity[]): Block => ({
  kind: 'table',
  columns: [
    { title: '志愿服务活动', share: 30 },
    { title: '类别', share: 14 },
    { title: '日期', share: 38 },
    { title: '次数', share: 8, align: 'right' },
    { title: '时长', share: 18, align: 'right' },
  ],
  rows: activities.map(({ title, kind, firstDay, lastDay, times, minutes }) => [
    title,
    kind,
    firstDay === lastDay ? day(firstDay) : `${day(firstDay)} 至 ${day(lastDay)}`,
    String(times),
    minutesText(minutes),
  ]),
});

const checkCode = ({ code }: PrintedCertificate): Block => ({
  kind: 'qr',
  content: code,
  size: 110,
  lines: [
    '扫码核对真伪',
    '核对页面只显示这张证明上写的内容，以及它是否有效。',
    '也可以在“邻里议事”的“核对服务证明”里输入下面的核验码。',
  ],
});

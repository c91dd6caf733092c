import type {
  CertificateContent,
  CertificateDetail,
  CertificateRequest,
  VolunteerBasics,
} from '@/src/features/service-record/certificate-types';

export const certificateId = '01900000-0000-7000-8000-00000000c001';
export const certificateToken = 'aB3_-9xYzQ0123456789Az';

export const aContent = (changes: Partial<CertificateContent> = {}): CertificateContent => ({
  communityName: '锦绣花园',
  volunteerName: '李小明',
  fromDate: '2026-01-01',
  untilDate: '2026-10-31',
  minutes: 150,
  activities: [
    {
      ...{ title: '楼道清洁', kind: '绿色互助', times: 2, minutes: 150 },
      ...{ firstDay: '2026-09-05', lastDay: '2026-10-12' },
    },
  ],
  purpose: '孩子入学',
  issuer: '居民委员会',
  responsible: '王建国',
  handler: '周敏',
  contact: '021-55550000',
  notes: '',
  replaces: null,
  ...changes,
});

export const aCertificate = (changes: Partial<CertificateDetail> = {}): CertificateDetail => ({
  id: certificateId,
  token: certificateToken,
  volunteerId: '01900000-0000-7000-8000-00000000c002',
  isOwn: true,
  number: '2026-00012',
  issuedAt: '2026-11-22T02:00:00.000Z',
  revokedAt: null,
  revokeReason: null,
  replacedById: null,
  changedMinutes: 0,
  content: aContent(),
  ...changes,
});

export const aRequest = (changes: Partial<CertificateRequest> = {}): CertificateRequest => ({
  id: '01900000-0000-7000-8000-00000000c003',
  fromDate: '2026-01-01',
  untilDate: '2026-10-31',
  purpose: '孩子入学',
  state: 'requested',
  requestedAt: '2026-11-20T02:00:00.000Z',
  declineReason: null,
  certificates: [],
  ...changes,
});

export const someBasics = (changes: Partial<VolunteerBasics> = {}): VolunteerBasics => ({
  id: '01900000-0000-7000-8000-00000000c002',
  name: '李小明',
  phone: '13812345678',
  birthDate: '1980-02-03',
  adult: true,
  skills: ['firstAid'],
  registeredAt: '2026-03-05T02:00:00.000Z',
  leftAt: null,
  earnedMinutes: 150,
  ...changes,
});

/** A page of a list with everything on it. */
export const pageOf = <Item>(...items: Item[]) => ({ items, nextCursor: null });

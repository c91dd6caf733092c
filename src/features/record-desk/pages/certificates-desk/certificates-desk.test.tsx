import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aContent, certificateId, pageOf, someBasics } from '@/test/app/certificate-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import VolunteerRecordPage from '../volunteer-record';
import VolunteersPage from '../volunteers';
import CertificatesDeskPage from './index';

const volunteerId = '01900000-0000-7000-8000-00000000c002';

const waiting = {
  ...{ id: 'request1', volunteerId, volunteerName: '李小明', purpose: '孩子入学' },
  ...{ fromDate: '2026-01-01', untilDate: '2026-10-31', requestedAt: '2026-11-20T02:00:00.000Z' },
};
const issued = {
  ...{ id: certificateId, number: '2026-00012', minutes: 150, volunteerName: '李小明' },
  ...{ issuedAt: '2026-11-22T02:00:00.000Z', revokeReason: null, changedMinutes: -30 },
};
const entry = {
  ...{ id: 'entry1', kind: 'training', title: '急救培训', detail: '', givenBy: '红十字会' },
  ...{ onDate: '2026-10-20', corrected: null },
};

const open = (page: ReactElement, answers: Record<string, (input: never) => unknown> = {}) => {
  const server = answeringServer({
    'community.whoAmI': aMember(['residentsCommittee']),
    'volunteering.waitingCertificates': () => pageOf(waiting),
    'volunteering.issuedCertificates': () => pageOf(issued),
    'volunteering.previewCertificate': () => aContent(),
    'volunteering.listVolunteers': () => pageOf(),
    'volunteering.volunteerBasics': () => someBasics(),
    'volunteering.recordEntries': () => pageOf(entry),
    ...answers,
  });
  renderPage(page);
  return server;
};

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('what is issued is what was seen, with its minutes', async () => {
  const server = open(<CertificatesDeskPage />, {
    'volunteering.issueCertificate': () => ({ certificateId, number: '2026-00012' }),
  });
  await press('核对并开具：李小明');
  expect(await screen.findByText(/^兹证明 李小明/)).toBeVisible();
  await userEvent.type(screen.getByLabelText(/备注/), '复印有效');
  await press('开具 2小时30分钟的证明');
  await waitFor(() =>
    expect(server.inputsOf('volunteering.issueCertificate')).toEqual([
      { requestId: 'request1', minutes: 150, notes: '复印有效' },
    ]),
  );
});

it('why nothing can be certified is said where one would issue it', async () => {
  open(<CertificatesDeskPage />, {
    'volunteering.previewCertificate': () => refusal('certificateContactMissing'),
  });
  await press('核对并开具：李小明');
  expect(await screen.findByText(/证明上必须有联系方式/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^开具/ })).toBeNull();
});

it('what changed meanwhile is not issued, and the note stays', async () => {
  open(<CertificatesDeskPage />, {
    'volunteering.issueCertificate': () => refusal('certificateMinutesChanged', '请核对新的内容'),
  });
  await press('核对并开具：李小明');
  await userEvent.type(await screen.findByLabelText(/备注/), '复印有效');
  await press('开具 2小时30分钟的证明');
  expect(await screen.findByText('请核对新的内容')).toBeVisible();
  expect(screen.getByLabelText(/备注/)).toHaveValue('复印有效');
});

it('declining needs a reason', async () => {
  const server = open(<CertificatesDeskPage />, {
    'volunteering.declineCertificate': () => ({ declined: true }),
  });
  await press('不能开具');
  await press('告诉志愿者');
  expect(screen.getByText('请写 2 个字以上。')).toBeVisible();
  await userEvent.type(screen.getByLabelText('为什么不能开具'), '还在公示');
  await press('告诉志愿者');
  await waitFor(() =>
    expect(server.inputsOf('volunteering.declineCertificate')).toEqual([
      { requestId: 'request1', reason: '还在公示' },
    ]),
  );
});

it('a certificate whose entries were corrected since is marked, and can be revoked with a reason', async () => {
  const server = open(<CertificatesDeskPage />, {
    'volunteering.revokeCertificate': () => ({ revoked: true }),
  });
  await userEvent.click(await screen.findByRole('tab', { name: '已开具' }));
  expect(await screen.findByText(/后来减少了 30分钟/)).toBeVisible();
  await press('作废：2026-00012');
  await press('作废这张证明');
  expect(server.inputsOf('volunteering.revokeCertificate')).toEqual([]);
  await userEvent.type(screen.getByLabelText('为什么作废'), '时长更正');
  await press('作废这张证明');
  await waitFor(() =>
    expect(server.inputsOf('volunteering.revokeCertificate')).toEqual([
      { certificateId, reason: '时长更正' },
    ]),
  );
});

it('issued anew: another number in place of this one, with a reason', async () => {
  const server = open(<CertificatesDeskPage />, {
    'volunteering.reissueCertificate': () => ({ certificateId: 'x', number: '2026-00013' }),
  });
  await userEvent.click(await screen.findByRole('tab', { name: '已开具' }));
  await press('重新开具：2026-00012');
  await userEvent.type(await screen.findByLabelText('为什么重新开具'), '时长更正');
  await press('开具 2小时30分钟的证明');
  await waitFor(() =>
    expect(server.inputsOf('volunteering.reissueCertificate')).toEqual([
      { certificateId, reason: '时长更正', minutes: 150, notes: '' },
    ]),
  );
});

it('residents are told that this is not theirs', async () => {
  const server = open(<CertificatesDeskPage />, { 'community.whoAmI': aMember() });
  expect(await screen.findByText('您还不能查看这里')).toBeVisible();
  expect(server.inputsOf('volunteering.waitingCertificates')).toEqual([]);
});

it('volunteers are looked for by name', async () => {
  const server = open(<VolunteersPage />, {
    'volunteering.listVolunteers': () =>
      pageOf({
        ...{ id: volunteerId, name: '李小明', maskedPhone: '138****5678' },
        ...{ adult: true, earnedMinutes: 150, hasLeft: false },
      }),
  });
  expect(await screen.findByText(/^138\*{4}5678 2小时30分钟$/)).toBeVisible();
  await userEvent.type(screen.getByLabelText('查找'), '李');
  await waitFor(() =>
    expect(server.inputsOf('volunteering.listVolunteers')).toContainEqual(
      expect.objectContaining({ search: '李' }),
    ),
  );
});

describe('the record of a volunteer', () => {
  it('an entry is written once it is complete', async () => {
    setRouteParameters({ volunteerId });
    const server = open(<VolunteerRecordPage />, {
      'volunteering.recordForVolunteer': ({ id }: { id: string }) => ({ id }),
    });
    await press('登记');
    const send = () => userEvent.click(screen.getAllByRole('button', { name: '登记' }).at(-1)!);
    await send();
    expect(screen.getAllByText('请写 2 个字以上。')).toHaveLength(2);
    await userEvent.type(screen.getByLabelText('名称'), '最美志愿者');
    await userEvent.type(screen.getByLabelText('培训、表彰或评价的单位'), '街道办');
    await userEvent.click(screen.getByRole('radio', { name: /表彰奖励/ }));
    await send();
    await waitFor(() =>
      expect(server.inputsOf('volunteering.recordForVolunteer')).toMatchObject([
        { volunteerId, kind: 'commendation', title: '最美志愿者', givenBy: '街道办' },
      ]),
    );
  });

  it('a wrong one is taken out with a reason, by another entry', async () => {
    setRouteParameters({ volunteerId });
    const server = open(<VolunteerRecordPage />, {
      'volunteering.correctRecordEntry': ({ id }: { id: string }) => ({ id }),
    });
    await press('更正：急救培训');
    await userEvent.click(screen.getByRole('switch', { name: /整条撤销/ }));
    await userEvent.type(screen.getByLabelText('为什么更正'), '记错了人');
    await press('更正');
    await waitFor(() =>
      expect(server.inputsOf('volunteering.correctRecordEntry')).toMatchObject([
        { entryId: 'entry1', content: null, reason: '记错了人' },
      ]),
    );
  });
  it('who has no phone is asked for by staff', async () => {
    setRouteParameters({ volunteerId });
    const server = open(<VolunteerRecordPage />, {
      'volunteering.requestCertificateFor': ({ id }: { id: string }) => ({ id }),
    });
    await press('代为申请');
    await userEvent.type(screen.getByLabelText('用途'), '评优');
    await press('申请并去开具');
    await waitFor(() =>
      expect(server.inputsOf('volunteering.requestCertificateFor')).toMatchObject([
        { volunteerId, purpose: '评优' },
      ]),
    );
  });
});

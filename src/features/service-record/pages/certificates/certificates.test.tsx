import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import {
  aCertificate,
  aContent,
  aRequest,
  certificateId,
  certificateToken,
  pageOf,
  someBasics,
} from '@/test/app/certificate-answers';
import { aMember } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { setRouteParameters } from '@/test/app/taro';
import CertificatePage from '../certificate';
import CheckCertificatePage from '../check-certificate';
import CertificatesPage from './index';

const open = (page: ReactElement, answers: Record<string, (input: never) => unknown>) => {
  const server = answeringServer({ 'community.whoAmI': aMember(), ...answers });
  renderPage(page);
  return server;
};

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('own certificates', () => {
  const answers = (requests: ReturnType<typeof aRequest>[]) => ({
    'volunteering.myVolunteerBasics': () => someBasics(),
    'volunteering.myCertificates': () => pageOf(...requests),
    'volunteering.myRecordEntries': () => pageOf(),
    'volunteering.certifiableMinutes': () => ({ minutes: 150, times: 2 }),
    'volunteering.requestCertificate': ({ id }: { id: string }) => ({ id }),
  });

  it('one asks for a certificate knowing what it can say; what for has to be written', async () => {
    const server = open(<CertificatesPage />, answers([]));
    await press('申请服务证明');
    expect(await screen.findByText('可以证明 2小时30分钟')).toBeVisible();
    await press('提交申请');
    expect(screen.getByText('请写 2 个字以上。')).toBeVisible();
    await userEvent.type(screen.getByLabelText('用途'), '孩子入学');
    await press('提交申请');
    await waitFor(() =>
      expect(server.inputsOf('volunteering.requestCertificate')).toMatchObject([
        { purpose: '孩子入学', fromDate: expect.stringMatching(/-01-01$/) },
      ]),
    );
  });

  it('while nothing is posted out it says so, and nothing is sent', async () => {
    const server = open(<CertificatesPage />, {
      ...answers([]),
      'volunteering.certifiableMinutes': () => ({ minutes: 0, times: 0 }),
    });
    await press('申请服务证明');
    expect(await screen.findByText('这段时间还没有可以证明的时长')).toBeVisible();
    await userEvent.type(screen.getByLabelText('用途'), '孩子入学');
    await press('提交申请');
    expect(server.inputsOf('volunteering.requestCertificate')).toEqual([]);
  });

  it('a refused request keeps what was typed', async () => {
    open(<CertificatesPage />, {
      ...answers([]),
      'volunteering.requestCertificate': () => refusal('certificateAlreadyRequested'),
    });
    await press('申请服务证明');
    await userEvent.type(await screen.findByLabelText('用途'), '孩子入学');
    await press('提交申请');
    expect(await screen.findByText(/已经有一份申请在等待开具/)).toBeVisible();
    expect(screen.getByLabelText('用途')).toHaveValue('孩子入学');
  });

  it('one request at a time: who waits cannot ask again, but take it back', async () => {
    const server = open(<CertificatesPage />, {
      ...answers([aRequest()]),
      'volunteering.withdrawCertificateRequest': () => ({ withdrawn: true }),
    });
    expect(await screen.findByText('等待开具')).toBeVisible();
    expect(screen.queryByRole('button', { name: '申请服务证明' })).toBeNull();
    await press('撤回申请');
    expect(server.inputsOf('volunteering.withdrawCertificateRequest')).toHaveLength(0);
    await press('撤回');
    await waitFor(() =>
      expect(server.inputsOf('volunteering.withdrawCertificateRequest')).toHaveLength(1),
    );
  });

  it('issued and revoked ones are told apart in words', async () => {
    const card = { minutes: 150, issuedAt: '2026-11-22T02:00:00.000Z' };
    open(
      <CertificatesPage />,
      answers([
        aRequest({
          state: 'issued',
          certificates: [
            { id: '2', number: '2026-00013', ...card, revokeReason: null },
            { id: '1', number: '2026-00012', ...card, revokeReason: '时长更正' },
          ],
        }),
      ]),
    );
    expect(await screen.findByText('编号 2026-00013')).toBeVisible();
    expect(screen.getAllByText(/^(有效|已作废)$/).map(({ textContent }) => textContent)).toEqual([
      '有效',
      '已作废',
    ]);
  });

  it('who is no volunteer is told what to do first', async () => {
    open(<CertificatesPage />, {
      ...answers([]),
      'volunteering.myVolunteerBasics': () => refusal('notRegisteredAsVolunteer'),
    });
    expect(await screen.findByText(/还没有登记为志愿者/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '申请服务证明' })).toBeNull();
  });
});

describe('one certificate', () => {
  const show = (changes = {}) => {
    setRouteParameters({ certificateId });
    return open(<CertificatePage />, {
      'volunteering.certificateDetail': () => aCertificate(changes),
    });
  };

  it('shows every item and the code others check it with', async () => {
    show();
    expect(await screen.findByText('这张证明有效')).toBeVisible();
    for (const item of ['王建国', '周敏', '021-55550000', '2026-00012', '楼道清洁'])
      expect(screen.getByText(item)).toBeVisible();
    expect(screen.getByRole('img', { name: '二维码：扫码核对这张证明' })).toBeVisible();
  });

  it('revoked: says why, and leads to the one in its place', async () => {
    show({
      ...{ revokedAt: '2026-11-22T03:00:00.000Z', revokeReason: '姓名写错了', replacedById: 'x' },
    });
    expect(await screen.findByText('这张证明已经作废')).toBeVisible();
    expect(screen.getByText('作废原因：姓名写错了')).toBeVisible();
    expect(screen.getByRole('button', { name: '看重新开具的证明' })).toBeVisible();
  });

  it('staff are warned when its entries were corrected since', async () => {
    show({ isOwn: false, changedMinutes: -30 });
    expect(await screen.findByText(/后来减少了 30分钟/)).toBeVisible();
  });
});

describe('the public page', () => {
  const { id: _, token: __, volunteerId: ___, ...certificate } = aCertificate();
  const { isOwn, revokeReason, replacedById, changedMinutes, ...checked } = certificate;
  const check = (parameters: Record<string, string>, answer: () => unknown = () => checked) => {
    setRouteParameters(parameters);
    const server = answeringServer({ 'volunteering.checkCertificate': answer });
    renderPage(<CheckCertificatePage />);
    return server;
  };

  it('works without login from the scanned code and asks nothing else of the server', async () => {
    const server = check({ scene: certificateToken });
    expect(await screen.findByText('这张证明有效')).toBeVisible();
    expect(screen.getByText(/^兹证明 李小明 于 2026年1月1日/)).toHaveTextContent('2小时30分钟');
    expect(server.calls.map(({ path }) => path)).toEqual(['volunteering.checkCertificate']);
    expect(server.inputsOf('volunteering.checkCertificate')).toEqual([{ token: certificateToken }]);
  });

  it('works from the link WeChat opened', async () => {
    const page = 'features/service-record/pages/check-certificate/index';
    const link = `https://example.org/#/${page}?scene=${certificateToken}`;
    const server = check({ q: encodeURIComponent(link) });
    await screen.findByText('这张证明有效');
    expect(server.inputsOf('volunteering.checkCertificate')).toEqual([{ token: certificateToken }]);
  });

  it('revoked: the first thing it says', async () => {
    check({ scene: certificateToken }, () => ({
      ...{ ...checked, revokedAt: '2026-11-22T03:00:00.000Z' },
      content: aContent({ replaces: '2026-00001' }),
    }));
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('这张证明已经作废')).toBeVisible();
    expect(screen.queryByText('这张证明有效')).toBeNull();
  });

  it('an unknown one is said in plain words', async () => {
    check({ scene: certificateToken }, () => refusal('certificateUnknown'));
    expect(await screen.findByText(/没有查到这张证明/)).toBeVisible();
  });

  it('typed by hand: what is no code is not sent', async () => {
    const server = check({});
    await userEvent.type(await screen.findByLabelText('核验码'), '2026-00012');
    await press('核对');
    expect(screen.getByText('没有认出核验码，请核对以后再输一次。')).toBeVisible();
    expect(server.calls).toEqual([]);
    await userEvent.clear(screen.getByLabelText('核验码'));
    await userEvent.type(screen.getByLabelText('核验码'), 'aB3_ -9xY zQ01 2345 6789 Az');
    await press('核对');
    expect(await screen.findByText('这张证明有效')).toBeVisible();
  });
});

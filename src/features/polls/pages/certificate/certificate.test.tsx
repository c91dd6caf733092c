import { screen } from '@testing-library/react';
import { answeringServer, refusal } from '@/test/app/answering-server';
import { aMember, pollId } from '@/test/app/poll-answers';
import { renderPage } from '@/test/app/render-page';
import { aCertificate } from '@/test/app/result-answers';
import { setRouteParameters } from '@/test/app/taro';
import CertificatePage from './index';

const open = (answer: () => unknown) => {
  setRouteParameters({ pollId });
  answeringServer({ 'community.whoAmI': aMember(), 'polls.resultCertificate': answer });
  return renderPage(<CertificatePage />);
};

it('says what came out, what it is worth, and that it is not final while it is posted', async () => {
  open(() => aCertificate());
  expect(await screen.findByText('有效，1 项通过，1 项未通过')).toBeInTheDocument();
  expect(screen.getByText('公示中，还不是最终结果')).toBeInTheDocument();
  expect(screen.getByText('意向征询（不具法律效力）')).toBeInTheDocument();
  expect(screen.getByText('第 1 次计票')).toBeInTheDocument();
  expect(screen.getByText('没有人提出')).toBeInTheDocument();
});

it('has the exact numbers of every comparison, and the statute', async () => {
  open(() => aCertificate());
  expect(
    await screen.findByText('参加表决的面积 200.00 平方米，共 300.00 平方米'),
  ).toBeInTheDocument();
  expect(screen.getAllByText('要求达到三分之二，达到了')).toHaveLength(2);
  expect(screen.getAllByText('要求超过一半，达到了')).toHaveLength(2);
  expect(screen.getAllByText('要求超过一半，没有达到')).toHaveLength(2);
  expect(screen.getByText(/民法典》第二百七十七条/)).toBeInTheDocument();
});

it('has the prints of roll and log in groups people can compare', async () => {
  open(() => aCertificate());
  expect(await screen.findByText(/^9f86 d081 884c/)).toBeInTheDocument();
  expect(screen.getByText(/^7a1f c2d0 7a1f/)).toBeInTheDocument();
  expect(screen.getByText(/记录共 5 条/)).toBeInTheDocument();
});

it('final and counted twice: says so, with the objections', async () => {
  open(() =>
    aCertificate({
      state: 'final',
      count: 2,
      objections: { filed: 3, unanswered: 0, upheld: 1 },
    }),
  );
  expect(await screen.findByText('最终结果')).toBeInTheDocument();
  expect(screen.getByText('第 2 次计票')).toBeInTheDocument();
  expect(screen.getByText('3 件，已答复 3 件，其中成立 1 件')).toBeInTheDocument();
});

it('archived: the bulletin is gone, the certificate says what that means', async () => {
  open(() => aCertificate({ state: 'archived' }));
  expect(await screen.findByText('最终结果，已归档')).toBeInTheDocument();
  expect(screen.getByText(/结果公报不再提供下载/)).toBeInTheDocument();
});

it('there is none before the count', async () => {
  open(() => refusal('certificateNotYet'));
  expect(await screen.findByText(/公示结果以后才有结果证书/)).toBeInTheDocument();
});

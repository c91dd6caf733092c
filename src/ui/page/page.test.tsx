import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { act, screen } from '@testing-library/react';
import { setLargeText } from '@/src/platform/large-text';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { renderPage } from '@/test/app/render-page';
import { firePageEvent } from '@/test/app/taro';
import { Page } from './page';

const show = () => renderPage(<Page title="表决">内容</Page>);

it('names the page', () => {
  show();
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: '表决' });
});

it('large text is one class at the root of every page', () => {
  const { container } = show();
  expect(container.querySelector('.page--large-text')).toBeNull();
  act(() => setLargeText(true));
  expect(container.querySelector('.page--large-text')).not.toBeNull();
  act(() => setLargeText(false));
});

it('says so when the network is gone', () => {
  show();
  act(() => onlineManager.setOnline(false));
  expect(screen.getByText(/现在没有网络/)).toBeInTheDocument();
  act(() => onlineManager.setOnline(true));
  expect(screen.queryByText(/现在没有网络/)).not.toBeInTheDocument();
});

it('pulling down asks every query on screen again and then stops', async () => {
  const { queries } = show();
  const refetch = jest.spyOn(queries, 'refetchQueries');
  await act(async () => firePageEvent('pullDown'));
  expect(refetch).toHaveBeenCalledWith({ type: 'active' });
  expect(Taro.stopPullDownRefresh).toHaveBeenCalled();
});

it('in the browser the privacy question is ours, and its answer is remembered', async () => {
  show();
  let consent: Promise<boolean> = Promise.resolve(false);
  act(() => {
    consent = askPrivacyConsent();
  });
  const agree = await screen.findByRole('button', { name: '同意' });
  act(() => agree.click());
  await expect(consent).resolves.toBe(true);
  await expect(askPrivacyConsent()).resolves.toBe(true);
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PrimaryButton } from './button';

it('a tap reaches the page once', async () => {
  const onPress = jest.fn();
  render(<PrimaryButton onPress={onPress}>提交表决票</PrimaryButton>);
  await userEvent.click(screen.getByRole('button', { name: '提交表决票' }));
  expect(onPress).toHaveBeenCalledTimes(1);
});

it('a loading button takes no second tap and says that it is at work', async () => {
  const onPress = jest.fn();
  render(
    <PrimaryButton loading onPress={onPress}>
      提交表决票
    </PrimaryButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: '提交表决票，正在处理' }));
  expect(onPress).not.toHaveBeenCalled();
});

it('a disabled button takes no tap', async () => {
  const onPress = jest.fn();
  render(
    <PrimaryButton disabled onPress={onPress}>
      提交
    </PrimaryButton>,
  );
  const button = screen.getByRole('button', { name: '提交' });
  await userEvent.click(button);
  expect(onPress).not.toHaveBeenCalled();
  expect(button).toHaveAttribute('aria-disabled', 'true');
});

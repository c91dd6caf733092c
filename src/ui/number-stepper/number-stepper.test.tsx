import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NumberStepper } from './number-stepper';

const open = (value: number) => {
  const onChange = jest.fn();
  render(
    <NumberStepper label="最多选" unit="项" value={value} min={1} max={3} onChange={onChange} />,
  );
  return onChange;
};

it('goes one up and one down, and says how many', async () => {
  const onChange = open(2);
  expect(screen.getByText('2 项')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '最多选，多一项' }));
  await userEvent.click(screen.getByRole('button', { name: '最多选，少一项' }));
  expect(onChange.mock.calls).toEqual([[3], [1]]);
});

it.each([
  [1, '最多选，少一项'],
  [3, '最多选，多一项'],
])('at %i it goes no further', async (value, name) => {
  const onChange = open(value);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(onChange).not.toHaveBeenCalled();
});

it('a number out of the range leads back into it', async () => {
  const onChange = open(9);
  await userEvent.click(screen.getByRole('button', { name: '最多选，少一项' }));
  expect(onChange).toHaveBeenCalledWith(3);
});

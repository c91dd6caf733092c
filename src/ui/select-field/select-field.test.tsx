import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SelectField } from './select-field';

const buildings = [
  { value: 'b1', label: '1 栋' },
  { value: 'b2', label: '2 栋' },
];

it('nothing is chosen beforehand, and the chosen value is given, not its words', async () => {
  const onChange = jest.fn();
  render(<SelectField label="楼栋" options={buildings} value={null} onChange={onChange} />);
  const list = screen.getByRole('combobox', { name: '楼栋' });
  expect(list).toHaveDisplayValue('请选择');
  await userEvent.selectOptions(list, '2 栋');
  expect(onChange).toHaveBeenCalledWith('b2');
});

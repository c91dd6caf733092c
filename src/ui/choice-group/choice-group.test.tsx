import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { type Choice, ChoiceGroup } from './choice-group';
import { ManyChoices } from './many-choices';

const ballotChoices: Choice<'approve' | 'reject' | 'abstain'>[] = [
  { value: 'approve', label: '赞成' },
  { value: 'reject', label: '反对' },
  { value: 'abstain', label: '弃权', disabled: true },
];

function Ballot() {
  const [choice, setChoice] = useState<'approve' | 'reject' | 'abstain' | null>(null);
  return <ChoiceGroup label="事项一" choices={ballotChoices} value={choice} onChange={setChoice} />;
}

it('nothing is chosen for the voter beforehand', () => {
  render(<Ballot />);
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
});

it('choosing another takes the first choice back', async () => {
  render(<Ballot />);
  await userEvent.click(screen.getByRole('radio', { name: '赞成' }));
  await userEvent.click(screen.getByRole('radio', { name: '反对' }));
  expect(screen.getByRole('radio', { name: '赞成' })).not.toBeChecked();
  expect(screen.getByRole('radio', { name: '反对' })).toBeChecked();
});

it('can be chosen by keyboard', async () => {
  render(<Ballot />);
  screen.getByRole('radio', { name: '反对' }).focus();
  await userEvent.keyboard(' ');
  expect(screen.getByRole('radio', { name: '反对' })).toBeChecked();
});

it('what is disabled cannot be chosen', async () => {
  render(<Ballot />);
  await userEvent.click(screen.getByRole('radio', { name: '弃权' }));
  expect(screen.getByRole('radio', { name: '弃权' })).not.toBeChecked();
});

it('many choices are added and taken away one by one', async () => {
  const onChange = jest.fn();
  const choices = [
    { value: '1', label: '1 栋' },
    { value: '2', label: '2 栋' },
  ];
  render(<ManyChoices label="楼栋" choices={choices} values={['1']} onChange={onChange} />);
  await userEvent.click(screen.getByRole('checkbox', { name: '2 栋' }));
  expect(onChange).toHaveBeenLastCalledWith(['1', '2']);
  await userEvent.click(screen.getByRole('checkbox', { name: '1 栋' }));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

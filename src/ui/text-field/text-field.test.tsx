import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TextArea } from './text-area';
import { TextField } from './text-field';

function Form() {
  const [text, setText] = useState('');
  return (
    <>
      <TextField label="手机号" type="phone" value={text} onChange={setText} error="应为 11 位" />
      <TextArea label="说明" value={text} onChange={setText} maxLength={20} />
    </>
  );
}

it('is found by its label and says what was typed', async () => {
  render(<Form />);
  await userEvent.type(screen.getByLabelText('手机号'), '138');
  expect(screen.getByLabelText('手机号')).toHaveValue('138');
});

it('the error is announced', () => {
  render(<Form />);
  expect(screen.getByRole('alert')).toHaveTextContent('应为 11 位');
});

it('the counter shows how much room is used', async () => {
  render(<Form />);
  await userEvent.type(screen.getByLabelText('说明'), '充电棚');
  expect(screen.getByText('3/20 字')).toBeInTheDocument();
});

import { fireEvent, render, screen } from '@testing-library/react';
import { DateTimeField } from './date-time-field';

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('the first chosen day begins at nine in Shanghai', () => {
  const onChange = jest.fn();
  render(<DateTimeField label="开始时间" value={null} onChange={onChange} />);
  choose('开始时间，日期', '2026-12-01');
  expect(onChange).toHaveBeenCalledWith('2026-12-01T01:00:00.000Z');
});

it('changing the time keeps the day', () => {
  const onChange = jest.fn();
  render(<DateTimeField label="开始时间" value="2026-12-01T01:00:00.000Z" onChange={onChange} />);
  choose('开始时间，时间', '18:30');
  expect(onChange).toHaveBeenCalledWith('2026-12-01T10:30:00.000Z');
});

it('a day without a time is midnight in Shanghai', () => {
  const onChange = jest.fn();
  render(<DateTimeField label="有效期至" value={null} onChange={onChange} withTime={false} />);
  choose('有效期至，日期', '2026-12-01');
  expect(onChange).toHaveBeenCalledWith('2026-11-30T16:00:00.000Z');
});

it('a day emptied in the browser changes nothing', () => {
  const onChange = jest.fn();
  render(<DateTimeField label="开始时间" value="2026-12-01T01:00:00.000Z" onChange={onChange} />);
  choose('开始时间，日期', '');
  expect(onChange).not.toHaveBeenCalled();
});

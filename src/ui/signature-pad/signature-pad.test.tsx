import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { drawOnPad, padOfWidth } from '@/test/app/signature-pad';
import { SignaturePad } from './signature-pad';

function Form({ onChange = () => {} }: { onChange?: (strokes: number[][]) => void }) {
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [hasError, setError] = useState(false);
  return (
    <>
      <SignaturePad
        label="您的签名"
        strokes={strokes}
        onChange={(drawn) => {
          setStrokes(drawn);
          onChange(drawn);
        }}
      />
      <button type="button" onClick={() => setError(!hasError)}>
        出错
      </button>
      {hasError && '没有提交成功'}
    </>
  );
}

it('a stroke is kept in thousandths of the width, the same on every screen; jitter adds nothing', () => {
  const onChange = jest.fn();
  padOfWidth(400);
  render(<Form onChange={onChange} />);
  drawOnPad('您的签名', [
    [40, 20],
    [41, 20],
    [200, 100],
    [500, -5],
  ]);
  expect(onChange).toHaveBeenLastCalledWith([[100, 50, 500, 250, 1000, 0]]);
});

it('strokes add up, a second finger tears none, and all can be cleared', async () => {
  const onChange = jest.fn();
  padOfWidth(1000);
  render(<Form onChange={onChange} />);
  drawOnPad('您的签名', [
    [10, 10],
    [100, 100],
  ]);
  const pad = screen.getByRole('img');
  fireEvent.pointerDown(pad, { clientX: 200, clientY: 200 });
  fireEvent.pointerDown(pad, { clientX: 900, clientY: 500 });
  fireEvent.pointerUp(pad);
  expect(onChange).toHaveBeenLastCalledWith([
    [10, 10, 100, 100],
    [200, 200],
  ]);
  await userEvent.click(screen.getByText('清除重写'));
  expect(onChange).toHaveBeenLastCalledWith([]);
});

it('an error and a turned screen leave what was drawn', () => {
  const pen = padOfWidth(400);
  render(<Form />);
  drawOnPad('您的签名', [
    [40, 40],
    [200, 200],
  ]);
  fireEvent.click(screen.getByRole('button', { name: '出错' }));
  expect(screen.getByRole('img', { name: '您的签名，已经写了' })).toBeInTheDocument();
  pen.lineTo.mockClear();
  padOfWidth(800, pen);
  fireEvent(window, new Event('resize'));
  expect(pen.lineTo).toHaveBeenLastCalledWith(400, 400);
});

it('where nobody can draw another way is named', () => {
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  render(<Form />);
  expect(screen.getByText('这台设备不能手写签名')).toBeInTheDocument();
});

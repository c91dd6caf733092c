import { render, screen } from '@testing-library/react';
import { qrPicture } from '@/shared/qr-modules';
import { QrCode } from './qr-code';

it('shows the code as a picture and says what it is for, and its content in words', () => {
  const { container } = render(<QrCode content="a1b2" label="名册指纹" words="a1b2 c3d4" />);
  expect(screen.getByRole('img', { name: '二维码：名册指纹' })).toBeInTheDocument();
  expect(container.querySelector('img')).toHaveAttribute('src', qrPicture('a1b2'));
  expect(screen.getByText('a1b2 c3d4')).toBeInTheDocument();
});

it('without words of its own the content itself is readable', () => {
  render(<QrCode content="012374" label="表决票编号" />);
  expect(screen.getByText('012374')).toBeInTheDocument();
});

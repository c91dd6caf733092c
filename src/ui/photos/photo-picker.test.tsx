import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { NoAnswer } from '@/src/platform/call-errors';
import { choosePhotos, type Photo, uploadPhoto } from '@/src/platform/photos';
import { PhotoPicker } from './photo-picker';

jest.mock('@/src/platform/privacy-consent', () => ({ askPrivacyConsent: async () => true }));
jest.mock('@/src/platform/photos', () => ({
  choosePhotos: jest.fn(),
  uploadPhoto: jest.fn(),
  photoAddress: ({ address }: Photo) => address,
  showPhotos: jest.fn(),
}));

function Form({ most = 9 }: { most?: number }) {
  const [photos, setPhotos] = useState<Photo[]>([]);
  return <PhotoPicker label="照片" photos={photos} onChange={setPhotos} most={most} />;
}

it('what arrived is shown, what did not is named and not shown', async () => {
  jest.mocked(choosePhotos).mockResolvedValueOnce(['a.jpg', 'b.jpg', 'c.jpg']);
  jest
    .mocked(uploadPhoto)
    .mockResolvedValueOnce({ fileId: '1', address: 'a.jpg' })
    .mockRejectedValueOnce(new NoAnswer('timeout'))
    .mockResolvedValueOnce({ fileId: '3', address: 'c.jpg' });
  render(<Form />);
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  expect(await screen.findAllByRole('button', { name: /看大图/ })).toHaveLength(2);
  expect(screen.getByText(/有照片没有传上去/)).toBeInTheDocument();
});

it('takes no more than allowed, and one can be removed again', async () => {
  jest.mocked(choosePhotos).mockResolvedValueOnce(['a.jpg']);
  jest.mocked(uploadPhoto).mockResolvedValueOnce({ fileId: '1', address: 'a.jpg' });
  render(<Form most={1} />);
  await userEvent.click(screen.getByRole('button', { name: '添加照片' }));
  const remove = await screen.findByRole('button', { name: '删除第 1 张照片' });
  expect(screen.queryByRole('button', { name: '添加照片' })).not.toBeInTheDocument();
  await userEvent.click(remove);
  expect(screen.getByRole('button', { name: '添加照片' })).toBeInTheDocument();
});

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { picturesOf } from '@/shared/notices/content/plain-text-of';
import { cloud } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import type { NoticeDraft } from '../../notice-draft';

/**
 * The pictures of a draft with where they are shown from: those of just now from the phone, those the
 * server sent along, and those that were uploaded days ago and need a new address.
 */
export function usePictures({ blocks }: NoticeDraft, sentAlong: readonly Photo[]) {
  const [uploaded, setUploaded] = useState<Photo[]>([]);
  const known = [...uploaded, ...sentAlong];
  const isKnown = (id: string) => known.some(({ fileId }) => fileId === id);
  const unknown = picturesOf(blocks.map(({ block }) => block)).filter((id) => !isKnown(id));
  const kept = useQuery(
    cloud.notices.draftPhotos.queryOptions(
      { photos: unknown },
      { enabled: unknown.length > 0, retry: false },
    ),
  );
  return {
    pictures: [...known, ...(kept.data ?? [])],
    keepUploaded: (photo: Photo) => setUploaded((before) => [...before, photo]),
  };
}

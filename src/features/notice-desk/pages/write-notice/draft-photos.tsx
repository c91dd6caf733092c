import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { noticeLimits } from '@/shared/notices/notice-limits';
import { cloud } from '@/src/platform/cloud';
import type { Photo } from '@/src/platform/photos';
import { PhotoPicker } from '@/src/ui/photos/photo-picker';
import { LoadingSkeleton } from '@/src/ui/states/loading-skeleton';

type DraftPhotosProps = { fileIds: string[]; onChange: (fileIds: string[]) => void };

/** The photos of a draft. Those uploaded days ago need a new address; those of just now show from the phone. */
export function DraftPhotos({ fileIds, onChange }: DraftPhotosProps) {
  const [uploaded, setUploaded] = useState<Photo[]>([]);
  const isHere = (id: string) => uploaded.some(({ fileId }) => fileId === id);
  const kept = useQuery(
    cloud.notices.draftPhotos.queryOptions(
      { photos: fileIds },
      { enabled: !fileIds.every(isHere) },
    ),
  );
  const known = [...uploaded, ...(kept.data ?? [])];
  const photos = fileIds.flatMap((id) => known.find(({ fileId }) => fileId === id) ?? []);
  if (photos.length < fileIds.length && !kept.error) return <LoadingSkeleton rows={1} />;
  return (
    <PhotoPicker
      label="照片"
      photos={photos}
      most={noticeLimits.photos}
      onChange={(chosen) => {
        setUploaded(chosen);
        onChange(chosen.map(({ fileId }) => fileId));
      }}
    />
  );
}

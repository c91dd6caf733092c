import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { explainFailure } from '@/src/platform/call-errors';
import { choosePhotos, type Photo, uploadPhoto } from '@/src/platform/photos';
import { askPrivacyConsent } from '@/src/platform/privacy-consent';
import { SecondaryButton } from '../button/button';
import { Icon } from '../icon/icon';
import { PhotoGrid } from './photo-grid';
import './photos.scss';

type PhotoPickerProps = {
  label: string;
  /** Uploaded so far; a form sends their file ids. */
  photos: Photo[];
  onChange: (photos: Photo[]) => void;
  most?: number;
  hint?: string;
};

/** Chooses and uploads photos at once; a photo that did not arrive is not shown as if it had. */
export function PhotoPicker({ label, photos, onChange, most = 9, hint }: PhotoPickerProps) {
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(photos);
  latest.current = photos;

  const add = async () => {
    setProblem(null);
    if (!(await askPrivacyConsent())) return;
    const chosen = await choosePhotos(most - latest.current.length);
    setWaiting(chosen.length);
    for (const photo of chosen) {
      try {
        latest.current = [...latest.current, await uploadPhoto(photo)];
        onChange(latest.current);
      } catch (error) {
        setProblem(`有照片没有传上去：${explainFailure(error).message}`);
      }
      setWaiting((left) => left - 1);
    }
  };

  return (
    <View className="photo-picker">
      <View className="photo-picker__label">{label}</View>
      <PhotoGrid
        photos={photos}
        onRemove={(removed) => onChange(photos.filter((photo) => photo !== removed))}
      />
      {photos.length < most && (
        <SecondaryButton icon="camera" loading={waiting > 0} onPress={() => void add()}>
          {waiting > 0 ? `正在上传，还有 ${waiting} 张` : '添加照片'}
        </SecondaryButton>
      )}
      {problem && (
        <View className="photo-picker__problem">
          <Icon name="circle-alert" />
          <View>{problem}</View>
        </View>
      )}
      <View className="photo-picker__hint">{hint ?? `最多 ${most} 张`}</View>
    </View>
  );
}

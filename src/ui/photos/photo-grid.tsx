import { Image, View } from '@tarojs/components';
import { type Photo, photoAddress, showPhotos } from '@/src/platform/photos';
import { Icon } from '../icon/icon';
import { Pressable } from '../pressable/pressable';
import './photos.scss';

type PhotoGridProps = {
  photos: Photo[];
  onRemove?: (photo: Photo) => void;
};

export function PhotoGrid({ photos, onRemove }: PhotoGridProps) {
  if (photos.length === 0) return null;
  return (
    <View className="photo-grid">
      {photos.map((photo, place) => (
        <View key={photo.fileId} className="photo-grid__cell">
          <Pressable
            className="photo-grid__photo"
            label={`第 ${place + 1} 张照片，点开看大图`}
            onPress={() => showPhotos(photos, photo)}
          >
            <Image
              className="photo-grid__image"
              src={photoAddress(photo)}
              mode="aspectFill"
              lazyLoad
            />
          </Pressable>
          {onRemove && (
            <Pressable
              className="photo-grid__remove"
              label={`删除第 ${place + 1} 张照片`}
              onPress={() => onRemove(photo)}
            >
              <View className="photo-grid__cross">
                <Icon name="x" />
              </View>
            </Pressable>
          )}
        </View>
      ))}
    </View>
  );
}

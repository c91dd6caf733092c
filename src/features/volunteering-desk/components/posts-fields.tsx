import { View } from '@tarojs/components';
import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { aPost, type PostForm } from '../plan-form-state';
import './posts-fields.scss';

type PostsFieldsProps = {
  posts: PostForm[];
  onChange: (posts: PostForm[]) => void;
  /** So many of the first posts are there already and are not taken away. */
  kept?: number;
  error: string | undefined;
};

/** What there is to do in a shift, each with its places. */
export function PostsFields({ posts, onChange, kept = 0, error }: PostsFieldsProps) {
  const replace = (place: number, changes: Partial<PostForm>) =>
    onChange(posts.map((post, index) => (index === place ? { ...post, ...changes } : post)));
  return (
    <Section title="岗位和名额">
      {posts.map((post, index) => (
        <Card key={post.key}>
          <View className="posts-fields__post">
            <TextField
              label={`第 ${index + 1} 个岗位`}
              value={post.name}
              onChange={(name) => replace(index, { name })}
              maxLength={shiftLimits.postName.max}
              placeholder="例如：扫楼道"
            />
            <TextField
              label={`第 ${index + 1} 个岗位要几人`}
              type="number"
              value={post.capacity === 0 ? '' : String(post.capacity)}
              onChange={(typed) => replace(index, { capacity: Number(typed.replace(/\D/g, '')) })}
              maxLength={4}
              hint="满了以后报名的人自动候补"
            />
            {posts.length > 1 && index >= kept && (
              <TextButton
                icon="trash-2"
                label={`去掉第 ${index + 1} 个岗位`}
                onPress={() => onChange(posts.filter((_, place) => place !== index))}
              >
                去掉这个岗位
              </TextButton>
            )}
          </View>
        </Card>
      ))}
      {error && <Callout tone="danger">{error}</Callout>}
      <SecondaryButton
        icon="plus"
        disabled={posts.length >= shiftLimits.posts.max}
        onPress={() => onChange([...posts, aPost()])}
      >
        加一个岗位
      </SecondaryButton>
    </Section>
  );
}

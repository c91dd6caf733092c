import { shiftLimits } from '@/shared/volunteering/activities/activity-limits';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { NumberStepper } from '@/src/ui/number-stepper/number-stepper';
import { Section } from '@/src/ui/section/section';
import { TextField } from '@/src/ui/text-field/text-field';
import { aPost, type PostForm } from '../plan-form-state';

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
          <TextField
            label={`第 ${index + 1} 个岗位`}
            value={post.name}
            onChange={(name) => replace(index, { name })}
            maxLength={shiftLimits.postName.max}
            placeholder="例如：扫楼道"
          />
          <NumberStepper
            label={`第 ${index + 1} 个岗位的名额`}
            value={post.capacity}
            min={shiftLimits.capacity.min}
            max={shiftLimits.capacity.max}
            unit="人"
            onChange={(capacity) => replace(index, { capacity })}
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

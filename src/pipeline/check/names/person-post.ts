import type { Period } from '#bulletin/person';
import { nameAt, registeredSpeakers } from '#pipeline/check/names/people-register';
import { isSamePost, postKey } from '#pipeline/check/names/post-key';
import { textRule } from '#pipeline/check/text-rule';
import { fold } from '#vietnamese/fold';

/** A speaker all of whose posts differ from what the register says of that day. */
export const personPost = textRule({
  id: 'person-post',
  *findInText(passages, context) {
    for (const { speaker, periods, line, date } of registeredSpeakers(passages, context)) {
      const { posts, name } = speaker;
      const held = periods.flatMap(postKeysOf);
      const [first] = posts;
      if (first === undefined || held.length === 0 || posts.some(isFormer)) continue;
      if (posts.some((post) => held.some((one) => isSamePost(one, postKey(post))))) continue;
      const written = line.text.indexOf(first);
      const [at, length] =
        written === -1 ? [nameAt(line, name), name.length] : [written, first.length];
      yield line.flaw(at, at + length, { name, date, text: posts.join(', ') });
    }
  },
  message: ({ name, date, text }) =>
    `Theo people.yaml, ngày ${date} ${name} không giữ chức “${text}”. Kiểm tra lại.`,
  example: 'Chức vụ trong bài khác với people.yaml ở ngày ấy',
  cure: 'Kiểm tra lại chức vụ và people.yaml',
});

const postKeys = new WeakMap<Period, readonly string[]>();

/** Found out once: many an article names the same person. */
function postKeysOf(period: Period): readonly string[] {
  const keys = postKeys.get(period) ?? period.posts.map(postKey);
  postKeys.set(period, keys);
  return keys;
}

function isFormer(post: string): boolean {
  return fold(post).startsWith('nguyen ');
}

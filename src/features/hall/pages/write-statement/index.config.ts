export default definePageConfig({ navigationBarTitleText: '说一句我的观点' });

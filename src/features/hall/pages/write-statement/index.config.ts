export default definePageConfig({ navigationBarTitleText: '写一句我的观点' });

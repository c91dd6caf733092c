export default definePageConfig({ navigationBarTitleText: '写一条理由' });

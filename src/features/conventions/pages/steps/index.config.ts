export default definePageConfig({ navigationBarTitleText: '制定过程' });

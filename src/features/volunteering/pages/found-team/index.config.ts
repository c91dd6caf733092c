export default definePageConfig({ navigationBarTitleText: '成立志愿队' });

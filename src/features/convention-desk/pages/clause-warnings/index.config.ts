export default definePageConfig({ navigationBarTitleText: '条款检查' });

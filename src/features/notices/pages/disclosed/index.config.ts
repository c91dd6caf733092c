export default definePageConfig({ navigationBarTitleText: '已公布的内容' });

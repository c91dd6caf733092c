export default definePageConfig({ navigationBarTitleText: '审核公约草案' });

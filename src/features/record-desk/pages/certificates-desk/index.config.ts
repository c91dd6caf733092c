export default definePageConfig({ navigationBarTitleText: '开具服务证明' });

export default definePageConfig({ navigationBarTitleText: '开始制定或修订' });

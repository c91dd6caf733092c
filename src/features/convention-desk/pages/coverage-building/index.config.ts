export default definePageConfig({ navigationBarTitleText: '各户签署情况' });

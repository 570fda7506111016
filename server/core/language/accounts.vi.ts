/** What is said about accounts. */
export const accountsInVietnamese = {
  "A name has at least one letter.": "Tên phải có ít nhất một chữ cái.",
  "A name has at most {max} characters.": "Tên có nhiều nhất {max} ký tự.",
  "Check the e-mail address.": "Vui lòng kiểm tra lại địa chỉ e-mail.",
  "Sign in, or join a workshop, to have a name here.":
    "Vui lòng đăng nhập hoặc tham gia một hội thảo để có tên tại đây.",
  "There is no such person.": "Không tìm thấy người này.",
  "This account was closed.": "Tài khoản này đã bị đóng.",
  "This code is not right or no longer valid. Ask for a new one.":
    "Mã này không đúng hoặc đã hết hiệu lực. Vui lòng yêu cầu mã mới.",
  "This hub has no demo people. Sign in with a code.":
    "ESC Hub này không có người dùng mẫu. Vui lòng đăng nhập bằng mã.",
  "This is not a language tag such as vi, en or th.":
    "Đây không phải là mã ngôn ngữ như vi, en hoặc th.",
  "This is not one of the demo people.": "Đây không phải là một người dùng mẫu.",
  "Too many codes were asked for. Wait {minutes} min and try again.":
    "Đã yêu cầu mã quá nhiều lần. Vui lòng đợi {minutes} phút rồi thử lại.",
  "Too many tries to sign in. Wait {minutes} min and try again.":
    "Đã thử đăng nhập quá nhiều lần. Vui lòng đợi {minutes} phút rồi thử lại.",
  "Write your name.": "Vui lòng nhập tên của bạn.",
  "Write your name: this is your first time here.":
    "Vui lòng nhập tên: đây là lần đầu bạn đăng nhập.",
  "You have no such session.": "Bạn không có phiên đăng nhập này.",
} as const;

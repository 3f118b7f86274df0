"""Lines of a page that are none of its article: what they say gives them away, whatever elements they stand in."""

import regex as re

from annotator.core.rules import Rule

_SHORT = 160  # characters; a longer line is a paragraph
_SOURCE_LINE = re.compile(r"\s*(?:原文|本文)(?:链接|鏈接|連結|地址|网址|網址|出处|出處)")
_WORDS = re.compile(r"[^\W_]+")
_MOST_WORDS = 20
_BARE_BRACKETS = re.compile(r"[\s【】\[\]|｜·>»]+")
_LEADS_AWAY = re.compile(
    r"\W*(?:(?:相关|相關|延伸|推荐|推薦|更多|热门|熱門|精彩|最新|猜你|你可能|您可能|大家都在)"
    r"(?:阅读|閱讀|新闻|新聞|报道|報道|報導|报导|文章|链接|鏈接|連結|内容|內容|推荐|推薦|专题|專題|资讯|資訊|喜欢|喜歡|感兴趣|看|搜|也)+"
    r"|点击进入专题|點擊進入專題)\W*"
)
# Words that stand in lines with each other and with nothing else.
_WORDS_OF_NAVIGATION = frozenset(
    {"首页", "首頁", "上一篇", "下一篇", "上一页", "下一页", "上一頁", "下一頁", "返回首页"}
    | {"返回顶部", "返回列表", "返回", "回到顶部", "顶部", "打印", "打印本页", "打印本稿", "打印文稿"}
    | {"列印", "关闭", "关闭窗口", "關閉", "关闭本页", "纠错", "我要纠错", "加载更多", "查看更多"}
    | {"点击查看更多", "阅读全文", "阅读更多", "展开全文", "点击加载更多", "我要评论", "发表评论", "网友评论", "评论"}
    | {"查看评论", "举报", "我要反馈", "正文", "图集", "收藏", "推荐", "推荐给朋友", "字号"}
    | {"字體", "字体", "字体大小", "字號", "大小", "大", "中", "小", "超大"}
    | {"缩小字体", "放大字体", "广告", "廣告", "楼主", "只看该作者", "登录", "注册", "登入"}
    | {"註冊", "订阅", "訂閱", "目录", "搜索", "点赞", "赞", "回复", "引用"}
    | {"浏览其他章节", "页首", "頁首"}
)
_WORDS_OF_SHARING = frozenset(
    {"分享", "分享到", "分享至", "分享给", "转发", "轉發", "微信", "微博", "新浪微博"}
    | {"腾讯微博", "qq空间", "qq", "qzone", "朋友圈", "微信朋友圈", "人人网", "豆瓣", "facebook"}
    | {"twitter", "telegram", "whatsapp", "line", "email", "电子邮件", "复制链接", "複製連結", "linkedin"}
    | {"weibo", "wechat", "pinterest", "reddit"}
)
_PLACE = re.compile(r"(?:您|你)?(?:现在|現在|所在|当前|當前|目前)?的?位置\W.{0,60}")
_NEIGHBOUR = re.compile(r"(?:上|下)一?(?:篇|页|頁|条|條|则|則)\s*[:：].{0,80}")
_SHARING_LINE = re.compile(
    r"(?:分享|转发|轉發)(?:到|至|给|給|此文|本文|文章|让更多人看到)?\W{0,3}|(?:扫一扫|扫描|掃描|长按识别|長按).{0,40}"
)
_FOOTER_LINE = re.compile(
    r"(?:©|copyright\b|all rights reserved|版权所有|版權所有|本文版权归|未经.{0,20}(?:授权|许可|允许).{0,60}"
    r"|(?:特别|免责|版权|转载|重要)声明\W.{0,150}|本文(?:仅|只)?代表作者.{0,60}|.{0,8}ICP备.{0,40}).{0,100}",
    re.I,
)
_PROMOTION = re.compile(r"[\W]*(?:点击|點擊|請?点|请点击)(?:进入|進入|查看|阅读|下载|观看|订阅|这里|此处).*")
_PAGE_NUMBERS = re.compile(r"[\W\d_]*(?:(?:上一页|下一页|首页|尾页|末页|上页|下页|尾頁)[\W\d_]*)*")
_DAY = r"[12][0-9]{3}\s*[-年/.]\s*[0-9]{1,2}\s*[-月/.]\s*[0-9]{1,2}\s*日?"
_CLOCK = r"[0-9]{1,2}[:：][0-9:：]{2,5}(?:\s*[AP]M)?"
_BYLINE = re.compile(
    rf"[^。，]{{0,40}}?{_DAY}\s*,?\s*(?:{_CLOCK}|来源|來源|作者|编辑|字号|浏览|[|｜/·])"
    r"|\W*(?:(?:发布|發布|發佈|发表|發表|刊登|更新|出版)(?:时间|時間|日期|于|於)?|时间|時間|日期|作者"
    r"|(?:文章|信息|稿件|新闻|消息)?(?:来源|來源|稿源))\s*[:：/于於\s]"
)
_DAY_LINE = re.compile(rf"\W*{_DAY}\W*")
_DAY_PARTS = re.compile(r"([12][0-9]{3})\s*[-年/.]\s*([0-9]{1,2})\s*[-月/.]\s*([0-9]{1,2})")


def is_source_line(text: str) -> bool:
    """Whether a line or block only says where the page comes from (原文链接…)."""
    return _SOURCE_LINE.match(text) is not None


def leads_away(line: str) -> bool:
    """Whether ``line`` heads a list of links to other pages (相关阅读)."""
    return 2 < len(line) < 30 and _LEADS_AWAY.fullmatch(line) is not None


def furniture_rule(line: str, is_linked: bool) -> Rule | None:
    """The rule by which a line of a page is none of its article (分享到：, 上一篇…, 版权所有), or None.

    ``is_linked`` is whether all of it stands in links.
    """
    if len(line) > _SHORT:
        return None
    words = _WORDS.findall(line.lower())
    if not words:
        return Rule.NAVIGATION if _BARE_BRACKETS.fullmatch(line) else None
    if line.startswith("+") and line[1:].isdigit():
        return Rule.NAVIGATION  # the counter of a button
    if len(words) <= _MOST_WORDS:
        unknown = [word for word in words if word not in _WORDS_OF_NAVIGATION]
        if not unknown:
            return Rule.NAVIGATION
        if all(word in _WORDS_OF_SHARING for word in unknown):
            return Rule.TRACKING
    if _SHARING_LINE.fullmatch(line):
        return Rule.TRACKING
    if _FOOTER_LINE.fullmatch(line):
        return Rule.FOOTER
    if _PLACE.fullmatch(line) or _NEIGHBOUR.fullmatch(line):
        return Rule.NAVIGATION
    if is_linked and (_PROMOTION.fullmatch(line) or _PAGE_NUMBERS.fullmatch(line)):
        return Rule.NAVIGATION
    return None


def is_byline(line: str, is_first: bool) -> bool:
    """Whether ``line``, near a headline, tells when and by whom the article was published.

    ``is_first`` is whether no paragraph stands above it: below one, a date alone may be a heading.
    """
    if len(line) >= _SHORT or "。" in line:
        return False
    return _BYLINE.match(line) is not None or (is_first and _DAY_LINE.fullmatch(line) is not None)


def day_in(line: str) -> tuple[int, int, int] | None:
    """Year, month and day of the first date in ``line``, unchecked."""
    match = _DAY_PARTS.search(line)
    return (int(match[1]), int(match[2]), int(match[3])) if match else None

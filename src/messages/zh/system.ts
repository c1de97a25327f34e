import type * as english from "../en/system.ts";

export const readingReasons: typeof english.readingReasons = {
  ENOENT: "没有这个文件——请检查路径",
  EACCES: "没有读取权限——请先取得权限",
  EPERM: "没有读取权限——请先取得权限",
  EISDIR: "这是一个文件夹——请指定其中的文件",
  EIO: "磁盘报错——请检查磁盘",
  EMFILE: "打开的文件太多——请关掉一些程序再运行",
  EFBIG: "文件太大——collab 只读文本，请检查它是不是文本",
  ELEADSOUT: "它指向项目之外——请把文件本身放到这里",
  ENOTFILE: "它是设备、管道或套接字——请指定普通文件",
  ENOWRITER: "没有程序往这个管道里写——请先启动写入的程序",
  ELOOP: "链接绕成了一圈——请更正",
};

export const writingReasons: typeof english.writingReasons = {
  ENOSPC: "磁盘已满——请腾出空间再运行",
  EDQUOT: "磁盘配额已用完——请腾出空间再运行",
  EROFS: "磁盘只读——请换个位置",
  EACCES: "没有写入权限——请先取得权限，或换个位置",
  EPERM: "没有写入权限——请先取得权限，或换个位置",
  EBUSY: "文件正被其他程序占用——请先在那边关闭，再重新运行",
  EISDIR: "同名的是一个文件夹——请换个名字",
  ENOTDIR: "路径中有一段是文件——请换个路径",
  ENAMETOOLONG: "名字太长——请换个短一些的",
  EIO: "磁盘报错——请检查磁盘",
  EMFILE: "打开的文件太多——请关掉一些程序再运行",
  ELEADSOUT: "它指向项目之外——请在命令行里另指定位置",
  EISLINK: "途中有一处是链接——请换成真正的文件夹或文件，或在命令行里另指定位置",
  ENOTFILE: "同名的是设备、管道或套接字——请移走它，或在命令行里另指定位置",
  EGITDIR: "这是 git 自己的位置——请换个位置",
  ELOOP: "链接绕成了一圈——请更正",
  EEXIST: "另一个进程刚刚建了它——请看看里面的内容",
};

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>
/// The way of one device to the server. A browser that plays offline keeps its open sockets; a cable that is pulled does not.
/// </summary>
public sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _sockets = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly Uri _server;
    private readonly TimeSpan _length;
    private readonly Task _accepting;
    private volatile bool _isPulled;
    private volatile int _dead;
    private int _carried;

    /// <param name="length">How long everything takes to get to the other end.</param>
    public Cable(Uri server, TimeSpan length = default)
    {
        _server = server;
        _length = length;
        _listener.Start();
        _accepting = Accept();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public void Pull()
    {
        _isPulled = true;
        foreach (var (socket, _) in _sockets)
        {
            socket.Close();
        }
    }

    public void Plug() => _isPulled = false;

    /// <summary>
    /// What is open now swallows everything from here on and says nothing, as after a walk from one network to another;
    /// new connections work.
    /// </summary>
    public void Stall() => _dead = Volatile.Read(ref _carried);

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        Pull();
        await _accepting;
        _listener.Dispose();
        _gone.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync(_gone.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The device is put away.
        }
    }

    private async Task Carry(TcpClient device)
    {
        using var server = new TcpClient();
        var number = Interlocked.Increment(ref _carried);
        using (device)
        {
            _sockets[device] = _sockets[server] = 0;
            try
            {
                if (!_isPulled)
                {
                    await server.ConnectAsync(_server.Host, _server.Port);
                    await Task.WhenAny(Copy(number, device, server), Copy(number, server, device));
                }
            }
            catch (Exception e)
                when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // Either end hung up.
            }
            finally
            {
                _sockets.TryRemove(device, out _);
                _sockets.TryRemove(server, out _);
            }
        }
    }

    private async Task Copy(int number, TcpClient from, TcpClient to)
    {
        var underway = Channel.CreateUnbounded<(long Sent, byte[] Bytes)>();
        var arriving = Arrive(underway.Reader, to);
        var buffer = new byte[16 * 1024];
        while (await from.GetStream().ReadAsync(buffer) is > 0 and var read)
        {
            if (number > _dead)
            {
                underway.Writer.TryWrite((Stopwatch.GetTimestamp(), buffer[..read]));
            }
        }

        underway.Writer.Complete();
        await arriving;
        if (number <= _dead)
        {
            // The other end must not hear of this one's goodbye either.
            await Task.Delay(Timeout.Infinite, _gone.Token);
        }
    }

    private async Task Arrive(ChannelReader<(long Sent, byte[] Bytes)> underway, TcpClient at)
    {
        await foreach (var (sent, bytes) in underway.ReadAllAsync(_gone.Token))
        {
            var left = _length - Stopwatch.GetElapsedTime(sent);
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left);
            }

            await at.GetStream().WriteAsync(bytes);
        }
    }
}
